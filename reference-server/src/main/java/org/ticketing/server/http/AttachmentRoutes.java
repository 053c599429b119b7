package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketing.Download;
import org.ticketing.Ticketing;
import org.ticketing.attachment.AttachmentRules;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.problem.NotFound;
import org.ticketing.server.body.UploadBody;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.Text;

/** The routes of files, which come and go as streams. */
record AttachmentRoutes(Ticketing ticketing, Entrance entrance) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String DIGEST = "Content-Digest";

    /** One of them; others may stand beside it. */
    private static final Pattern SHA_256 = Pattern.compile("(?:.*, *)?sha-256=:([A-Za-z0-9+/]{43}=):(?:[,;].*)?");

    void register(RoutesConfig routes) {
        routes.post(DESK + "/attachments", this::upload);
        routes.get(DESK + "/tickets/{ticket}/attachments/{attachment}", this::download);
    }

    private void upload(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Parameters parameters = Parameters.only(request, "name");
        String name = parameters.single("name").orElse("");
        parameters.require(List.of());
        NewFile file = new NewFile(name, request.contentType(), length(request), sha256(request));
        Upload upload = caller.session().files().upload(file, request.bodyInputStream());
        request.status(201)
                .json(UploadBody.of(upload, until(upload, caller.desk().policy().attachments())));
    }

    private static Instant until(Upload upload, @Nullable AttachmentRules rules) {
        return rules == null ? upload.at() : upload.at().plus(rules.uploads().kept());
    }

    /** Of a body that comes in chunks it is not known. */
    private static @Nullable Long length(Context request) {
        long length = request.req().getContentLengthLong();
        return length < 0 ? null : length;
    }

    private static @Nullable String sha256(Context request) {
        String digest = request.header(DIGEST);
        if (digest == null) {
            return null;
        }
        Matcher matcher = SHA_256.matcher(digest);
        if (!matcher.matches()) {
            throw BadRequest.of(
                    DIGEST,
                    "digest",
                    new Text(
                            "has to have a SHA-256 as RFC 9530 writes it, sha-256=:<base64>:, or is left out",
                            "precisa ter um SHA-256 como escreve a RFC 9530, sha-256=:<base64>:, ou ficar de fora"));
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1)));
    }

    private void download(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Download file = caller.session().files().download(Caller.ticket(request), attachment(request));
        request.contentType(file.type())
                .header("Content-Disposition", disposition(file.name()))
                .header("Content-Length", Long.toString(file.size()))
                .header("X-Content-Type-Options", "nosniff")
                // Whatever a browser makes of it, it runs nothing and belongs to no site.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, no-store")
                .header("Repr-Digest", "sha-256=:" + base64(file.sha256()) + ":");
        try {
            file.writeTo(request.outputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** In ASCII for those who know no better, and as it is (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        String ascii = name.codePoints()
                .mapToObj(c -> c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '%' ? "_" : Character.toString(c))
                .reduce("", String::concat);
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "!#$&+-.^_`|~".indexOf(b) >= 0);
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }

    private static AttachmentId attachment(Context request) {
        String id = request.pathParam("attachment");
        return attachmentId(id).orElseThrow(() -> new NotFound(new Text("file", "arquivo"), id));
    }

    /** What people write as the id of a file; nothing if it can be none. */
    static Optional<AttachmentId> attachmentId(String id) {
        try {
            AttachmentId attachment = AttachmentId.parse(id);
            return attachment.toString().equalsIgnoreCase(id) ? Optional.of(attachment) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
