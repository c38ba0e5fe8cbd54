package org.alongside.inbox.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.it.Route;
import org.alongside.routing.domain.JsonReader;
import org.junit.jupiter.api.Test;

/** What the document says of the API is what the API is. */
class OpenApiTest {

    private static final String BASE = "/api/{tenant}/v1";

    /** Where no key is asked for. */
    private static final String SIGNED = "/hooks/events/";

    private static final Map<String, Class<?>> SCHEMAS = Map.ofEntries(
            Map.entry("Conversation", ConversationJson.class),
            Map.entry("ConversationPage", ConversationJson.Page.class),
            Map.entry("Message", MessageJson.class),
            Map.entry("MessagePage", MessageJson.Page.class),
            Map.entry("File", MessageJson.FileJson.class),
            Map.entry("Contact", ContactJson.class),
            Map.entry("ContactPage", ContactJson.Page.class),
            Map.entry("Key", ContactJson.KeyJson.class),
            Map.entry("Event", EventJson.class),
            Map.entry("EventPage", EventJson.Page.class),
            Map.entry("Reply", ConversationsApi.Reply.class),
            Map.entry("Closing", ConversationsApi.Closing.class),
            Map.entry("Wrote", InboundApi.Wrote.class),
            Map.entry("Who", InboundApi.Who.class),
            Map.entry("Taken", InboundApi.Taken.class),
            Map.entry("Regard", ContactsApi.Regard.class));

    private final Map<String, Object> document = JsonReader.readObject(OpenApi.text());

    @Test
    void namesTheRoutesThatThereAre() {
        Set<String> routes = Route.all().stream()
                .filter(route -> route.template().startsWith(BASE + "/")
                        || route.template().startsWith(SIGNED))
                .map(route -> route.method() + " " + route.template().replace(BASE, ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        object(document, "paths")
                .forEach((path, methods) -> ((Map<?, ?>) methods)
                        .keySet().stream()
                                .filter(method -> !method.equals("servers"))
                                .forEach(method ->
                                        described.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        assertEquals(routes, described);
    }

    @Test
    void describesTheBodiesThatAreSent() {
        Map<?, ?> schemas = object(object(document, "components"), "schemas");
        SCHEMAS.forEach((name, type) -> {
            Set<String> described = new TreeSet<>();
            object(object(schemas, name), "properties")
                    .keySet()
                    .forEach(property -> described.add(property.toString()));
            Set<String> sent = Arrays.stream(type.getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(sent, described, name);
        });
    }

    private static Map<?, ?> object(Map<?, ?> document, String name) {
        return (Map<?, ?>) document.get(name);
    }
}
