package org.alongside.tenant.web;

import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;

/**
 * When people are here.
 *
 * @param zone IANA name, as typed
 * @param errors key of a text by field
 */
public record HoursPage(String url, SettingsTabs tabs, String zone, List<Day> days, Map<String, String> errors)
        implements View {

    /** @param name of the constant; empty times mean closed; an end of 00:00 is the end of the day */
    public record Day(String name, String opens, String closes) {}
}
