package org.ticketing.jackson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML 1.2 with the types of JSON: a date stays a text, and {@code no} is no boolean. Keeps the line of every place,
 * and goes on after a mistake wherever the rest can still be understood.
 *
 * <p>Aliases are put in place as they are read. How much all of them together may grow to is bounded, and so is the depth,
 * so that no small file makes a big tree.
 */
final class YamlTree {

    private static final int DEEPEST = 40;
    /** Many times what a policy needs; the parser takes long over much longer texts. */
    private static final int LARGEST = 500_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(LARGEST).build();
    private static final ScalarResolver TYPES = SETTINGS.getSchema().getScalarResolver();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private record Anchored(JsonNode node, int weight) {}

    private Iterator<Event> events = Collections.emptyIterator();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final Places places = new Places();
    private final List<Violation> found = new ArrayList<>();
    /** Characters and nodes so far, those of aliases again at each place. */
    private int weight;

    private YamlTree() {}

    /**
     * Reads one document.
     *
     * @throws InvalidPolicy if it can't be understood as YAML
     */
    static DocumentTree parse(String yaml) {
        YamlTree tree = new YamlTree();
        try {
            JsonNode root = tree.document(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
            return new DocumentTree(root, tree.places, tree.found);
        } catch (YamlEngineException e) {
            throw tree.stop(YamlMistakes.syntax(e));
        }
    }

    private JsonNode document(String yaml) {
        if (yaml.length() > LARGEST) {
            throw stop(YamlMistakes.tooLarge(Places.DOCUMENT, LARGEST));
        }
        events = new Parse(SETTINGS).parseString(yaml).iterator();
        next(); // the start of the stream
        if (next().getEventId() == Event.ID.StreamEnd) {
            return MissingNode.getInstance();
        }
        JsonNode root = node(next(), Places.DOCUMENT, 0);
        next(); // the end of the document
        Event after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            found.add(YamlMistakes.secondDocument(line(after)));
        }
        return root;
    }

    private JsonNode node(Event event, String path, int depth) {
        if (depth > DEEPEST) {
            throw stop(YamlMistakes.tooDeep(path, DEEPEST));
        }
        places.put(path, line(event));
        if (event instanceof AliasEvent alias) {
            return aliased(alias, path);
        }
        int before = weight;
        grow(1, path);
        JsonNode node = switch (event) {
            case ScalarEvent scalar -> scalar(scalar, path);
            case SequenceStartEvent start -> sequence(start, path, depth);
            case MappingStartEvent start -> mapping(start, path, depth);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
        anchorOf(event).ifPresent(anchor -> anchors.put(anchor, new Anchored(node, weight - before)));
        return node;
    }

    private JsonNode aliased(AliasEvent alias, String path) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            found.add(YamlMistakes.unknownAlias(path, alias.getAlias().getValue()));
            return NODES.nullNode();
        }
        grow(anchored.weight(), path);
        return anchored.node();
    }

    private JsonNode scalar(ScalarEvent scalar, String path) {
        String value = scalar.getValue();
        grow(value.length(), path);
        Tag tag = scalar.getTag()
                .filter(explicit -> !explicit.equals("!"))
                .map(Tag::new)
                .orElseGet(() -> TYPES.resolve(value, scalar.getImplicit().canOmitTagInPlainScalar()));
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(value));
        }
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && isNumber(value)) {
            return Scalars.number(value);
        }
        if (scalar.getTag().isPresent() && !tag.equals(Tag.STR)) {
            found.add(YamlMistakes.tag(path, scalar.getTag().get()));
        }
        return Scalars.text(value);
    }

    /** Not infinity, and not what somebody calls a number by a tag. */
    private static boolean isNumber(String value) {
        Tag plain = TYPES.resolve(value, true);
        return (plain.equals(Tag.INT) || plain.equals(Tag.FLOAT)) && !value.contains(".inf") && !value.contains(".nan");
    }

    private JsonNode sequence(SequenceStartEvent start, String path, int depth) {
        foreign(start.getTag(), Tag.SEQ, path);
        ArrayNode list = NODES.arrayNode();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            list.add(node(event, Places.below(path, list.size()), depth + 1));
        }
        return list;
    }

    private JsonNode mapping(MappingStartEvent start, String path, int depth) {
        foreign(start.getTag(), Tag.MAP, path);
        ObjectNode map = NODES.objectNode();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            String key = key(event, path, depth);
            String at = Places.below(path, key);
            places.put(at, line(event));
            JsonNode value = node(next(), at, depth + 1);
            if (map.has(key)) {
                found.add(YamlMistakes.duplicate(at, key, line(event)));
            } else {
                map.set(key, value);
            }
        }
        return map;
    }

    private String key(Event event, String path, int depth) {
        if (event instanceof ScalarEvent scalar) {
            grow(scalar.getValue().length(), path);
            return Scalars.composed(scalar.getValue());
        }
        JsonNode key = node(event, path, depth + 1);
        if (!key.isString()) {
            throw stop(YamlMistakes.keyIsNoText(path, line(event)));
        }
        return key.stringValue();
    }

    private void foreign(Optional<String> tag, Tag own, String path) {
        tag.filter(explicit -> !explicit.equals("!") && !explicit.equals(own.getValue()))
                .ifPresent(explicit -> found.add(YamlMistakes.tag(path, explicit)));
    }

    private static Optional<Anchor> anchorOf(Event event) {
        return event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
    }

    private void grow(int by, String path) {
        weight += by;
        if (weight > LARGEST) {
            throw stop(YamlMistakes.tooLarge(path, LARGEST));
        }
    }

    private Event next() {
        return events.next();
    }

    private InvalidPolicy stop(Violation violation) {
        found.add(violation);
        return new InvalidPolicy(found);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
