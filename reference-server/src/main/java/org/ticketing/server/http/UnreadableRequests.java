package org.ticketing.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.server.problem.Problem;
import org.ticketing.vocabulary.Language;

/** What the HTTP server refuses before any route is looked for, like a NUL in the address: told as every other problem. */
final class UnreadableRequests extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = BadRequest.unreadable(status, message == null ? "HTTP " + status : message);
        Language language = Headers.language(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        response.write(true, ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(problem.body(language))), callback);
    }
}
