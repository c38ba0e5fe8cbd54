package org.alongside.it;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.launch.Site;
import org.alongside.launch.TestStack;

/** The pages as a signed-in browser without JavaScript sees them. Cookies are kept by server; "Secure" is ignored. */
public final class PageSession {

    private static final Pattern FORM = Pattern.compile("<form[^>]+id=\"kc-[^>]*action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 12;

    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    private final Site site;

    private PageSession(Site site) {
        this.site = site;
    }

    public static PageSession of(String username) {
        return of(TestStack.get().site(), username);
    }

    /** Signs in through the identity provider's form. */
    public static PageSession of(Site site, String username) {
        PageSession session = new PageSession(site);
        HttpResponse<String> answer = session.follow(session.request("GET", session.address("/login"), ""));
        for (int step = 0; step < 3 && form(answer).find(); step++) {
            Map<String, String> fields = answer.body().contains("name=\"password\"")
                    ? Map.of("username", username, "password", Signed.PASSWORD)
                    : Map.of("username", username);
            answer = session.follow(session.request("POST", action(answer), encoded(fields)));
        }
        if (!answer.uri().toString().startsWith(site.baseUrl())) {
            throw new IllegalStateException(username + " could not sign in; the last page was " + answer.uri());
        }
        return session;
    }

    public static PageSession ofNobody() {
        return new PageSession(TestStack.get().site());
    }

    /** Does not follow redirects. */
    public HttpResponse<String> get(String path) {
        return request("GET", address(path), "");
    }

    public HttpResponse<String> send(String method, String path, Map<String, String> fields) {
        return request(method, address(path), encoded(fields));
    }

    /** @param body empty for none */
    public HttpResponse<String> send(String method, String path, String type, String body) {
        return request(method, address(path), type, body);
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int step = 0; step < MOST_STEPS && answer.statusCode() / 100 == 3; step++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            answer = request("GET", answer.uri().resolve(location).toString(), "");
        }
        return answer;
    }

    private HttpResponse<String> request(String method, String address, String form) {
        return request(method, address, "application/x-www-form-urlencoded", form);
    }

    private HttpResponse<String> request(String method, String address, String type, String body) {
        URI uri = URI.create(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(20));
        if (!body.isEmpty()) {
            request.header("Content-Type", Signed.typed(type));
        }
        Map<String, String> own = cookies.computeIfAbsent(uri.getAuthority(), server -> new LinkedHashMap<>());
        if (!own.isEmpty()) {
            request.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = Signed.send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(own, cookie));
        return answer;
    }

    private static void keep(Map<String, String> own, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            own.remove(pair[0]);
        } else {
            own.put(pair[0], pair[1]);
        }
    }

    private static Matcher form(HttpResponse<String> answer) {
        return FORM.matcher(answer.body());
    }

    private static String action(HttpResponse<String> answer) {
        Matcher form = form(answer);
        if (!form.find()) {
            throw new IllegalStateException("No sign-in form at " + answer.uri());
        }
        return form.group(1).replace("&amp;", "&");
    }

    private String address(String path) {
        return site.baseUrl() + path;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
