package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.metrics.CharterSheets;
import org.alongside.metrics.CharterSheets.Signature;
import org.alongside.metrics.CharterSheets.Signed;
import org.alongside.routing.Charter.CharterOwner;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.Charters;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The charter on one page, for the wall. */
@ApplicationScoped
@Path("/{tenant}/charter/sheet")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class CharterSheetPages {

    private static final int UNPROCESSABLE = 422;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DrawingUpCharter drawingUp;
    private final CharterSheets sheets;
    private final Charters charters;
    private final Here here;

    @Inject
    public CharterSheetPages(DrawingUpCharter drawingUp, CharterSheets sheets, Charters charters, Here here) {
        this.drawingUp = drawingUp;
        this.sheets = sheets;
        this.charters = charters;
        this.here = here;
    }

    @GET
    public CharterSheetPage sheet() {
        return page(null);
    }

    @POST
    @Path("/sign")
    public Response sign() {
        CharterSheet sheet = current().map(this::drawn).orElseThrow(NotFoundException::new);
        try {
            sheets.sign(
                    here.tenantId(),
                    sheet.charter(),
                    sheet.digest(),
                    sheet.content(),
                    here.member().username(),
                    here.member().name());
            return Redirect.to(base(), "sheet.signed");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(Fault.of(refused)))
                    .build();
        }
    }

    @GET
    @Path("/pdf")
    @Produces("application/pdf")
    public Response pdf() {
        CharterSheet sheet = current().map(this::drawn).orElseThrow(NotFoundException::new);
        SheetWords words = new SheetWords(here.locale());
        List<String> lines = signatures(sheet).stream()
                .map(each -> words.in(
                        "sheet.signature",
                        each.name(),
                        MOMENT.format(each.at().atZone(here.tenant().zone()))))
                .toList();
        List<String> shown = lines.isEmpty() ? List.of(words.in("sheet.unsigned")) : lines;
        byte[] pdf = CharterPdf.of(sheet, List.of(new CharterSheet.Part(words.in("sheet.signatures"), shown, false)));
        return Response.ok(pdf)
                .header("Content-Disposition", "inline; filename=\"charter-" + sheet.charter() + ".pdf\"")
                .build();
    }

    /** A page as it was when it was signed. */
    @GET
    @Path("/signed/{sheet}")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String signed(@PathParam("sheet") String id) {
        Signed signed = sheets.byId(here.tenantId(), Ids.parse(id));
        StringBuilder text =
                new StringBuilder(signed.content()).append("\n\nSHA-256 ").append(signed.digest());
        signed.signatures()
                .forEach(each ->
                        text.append("\n").append(each.name()).append(", ").append(each.at()));
        return text.append('\n').toString();
    }

    private Optional<CharterVersion> current() {
        return charters.history(here.tenantId()).stream().findFirst();
    }

    private CharterSheet drawn(CharterVersion version) {
        return drawingUp.of(
                here.tenant(), version, Locale.forLanguageTag(here.tenant().language()));
    }

    private List<Signature> signatures(CharterSheet sheet) {
        return sheets.signed(here.tenantId(), sheet.charter(), sheet.digest())
                .map(Signed::signatures)
                .orElse(List.of());
    }

    private CharterSheetPage page(@Nullable Fault fault) {
        Optional<CharterVersion> version = current();
        CharterSheet sheet = version.map(this::drawn).orElse(null);
        List<Signature> signatures = sheet == null ? List.of() : signatures(sheet);
        List<CharterOwner> missing = version.map(found -> found.charter().owners()).orElse(List.of()).stream()
                .filter(owner ->
                        signatures.stream().noneMatch(each -> each.username().equals(owner.username())))
                .toList();
        boolean mine = missing.stream()
                .anyMatch(owner -> owner.username().equals(here.member().username()));
        return new CharterSheetPage(
                sheet,
                signatures,
                missing.stream().map(CharterOwner::name).toList(),
                fault,
                mine ? base() + "/sign" : "",
                base() + "/pdf",
                sheets.all(here.tenantId()).stream()
                        .map(each -> new CharterSheetPage.Row(each, base() + "/signed/" + each.id()))
                        .toList(),
                "/" + here.tenant().slug() + "/charter");
    }

    private String base() {
        return "/" + here.tenant().slug() + "/charter/sheet";
    }
}
