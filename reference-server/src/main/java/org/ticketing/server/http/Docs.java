package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The contract, and a page to try it on. Nothing on the page comes from elsewhere, so it works without a network. */
final class Docs {

    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private final String contract = text("/openapi.yaml");
    private final String page = text("/docs/index.html").replace("${swagger-ui}", "/webjars/swagger-ui/" + version());
    private final String script = text("/docs/start.js");

    void register(RoutesConfig routes) {
        routes.get("/openapi.yaml", request -> answer(request, "application/yaml", contract));
        routes.get("/docs", request -> answer(request, "text/html; charset=utf-8", page));
        routes.get("/docs/start.js", request -> answer(request, "text/javascript; charset=utf-8", script));
        routes.get("/", request -> request.redirect("/docs"));
    }

    private static void answer(Context request, String contentType, String text) {
        request.header("Content-Security-Policy", POLICY);
        request.contentType(contentType).result(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The library's own word on its version, so that it stands nowhere twice. */
    private static String version() {
        try (InputStream file = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream file = Docs.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        return file;
    }
}
