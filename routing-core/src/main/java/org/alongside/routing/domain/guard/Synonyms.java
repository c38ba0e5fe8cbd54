package org.alongside.routing.domain.guard;

import java.util.HashMap;
import java.util.Map;
import org.alongside.routing.domain.Sentences;

/** Words that say the same in a support desk, so that a reply may put it in its own words. */
final class Synonyms {

    private static final Map<String, String> FIRST_OF = new HashMap<>();

    static {
        same("delivery", "shipping", "shipment");
        same("buy", "purchase");
        same("change", "replace", "update", "edit", "modify", "switch");
        same("choose", "select", "pick");
        same("open", "visit");
        same("tap", "press", "click");
        same("phone", "telephone", "mobile");
        same("cancel", "annul");
        same("start", "begin");
        same("parcel", "package");
        same("item", "product", "article", "goods");
        same("help", "support", "assist");
        same("cost", "price");
        same("need", "require", "must");
        same("allowed", "possible", "able");
        same("envio", "entrega");
        same("cambiar", "modificar", "actualizar", "editar");
        same("elegir", "seleccionar", "escoger");
        same("pulsar", "clic", "tocar");
        same("articulo", "producto");
        same("comprar", "adquirir");
        same("anular", "cancelar");
        same("coste", "precio", "cuesta");
        same("trocar", "mudar", "alterar", "atualizar");
        same("escolher", "selecionar");
        same("tocar", "clicar", "clique", "toque");
        same("artigo", "produto", "item");
        same("preco", "custo", "custa");
        same("encomenda", "pacote");
    }

    private Synonyms() {}

    private static void same(String first, String... others) {
        String stem = Sentences.stem(first);
        for (String other : others) {
            FIRST_OF.putIfAbsent(Sentences.stem(other), FIRST_OF.getOrDefault(stem, stem));
        }
    }

    static String of(String stem) {
        return FIRST_OF.getOrDefault(stem, stem);
    }
}
