package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Release;
import org.alongside.metrics.StopLossEpisode.Source;
import org.alongside.routing.Autonomy;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Episodes: what tripped, what it did, and how it ended. */
@ApplicationScoped
public class StopLossEpisodes {

    private static final int MOST = 200;

    private final Sql sql;

    @Inject
    public StopLossEpisodes(Sql sql) {
        this.sql = sql;
    }

    /** @return false if the rule holds its brake on that subject already: somebody was first */
    public boolean add(StopLossEpisode episode) {
        List<Object> values =
                new ArrayList<>(List.of(episode.id(), episode.source(), episode.subject(), episode.trippedAt()));
        values.addAll(RuleRow.values(episode.rule()));
        Optional<Release> release = episode.release();
        values.addAll(List.of(
                FindingText.of(episode.finding()),
                episode.note(),
                episode.before().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList(),
                release.map(Release::at),
                release.map(Release::by).orElse(""),
                release.map(Release::reason).orElse(""),
                release.map(Release::evidence).orElse("")));
        return sql.update(
                        "insert into metrics.stop_loss_episodes (episode_id, source, subject, tripped_at, "
                                + RuleRow.COLUMNS
                                + ", finding, note, before, released_at, released_by, reason, evidence)"
                                + " values (?, ?, ?, ?, "
                                + RuleRow.PLACES
                                + ", ?, ?, ?::text[], ?, ?, ?, ?) on conflict do nothing",
                        values.toArray())
                == 1;
    }

    /** Those that hold first, then the newest. */
    public List<StopLossEpisode> newest() {
        return sql.list(
                "select * from metrics.stop_loss_episodes order by released_at is not null, tripped_at desc limit ?",
                StopLossEpisodes::read,
                MOST);
    }

    public List<StopLossEpisode> holding() {
        return sql.list(
                "select * from metrics.stop_loss_episodes where released_at is null order by tripped_at",
                StopLossEpisodes::read);
    }

    public Optional<StopLossEpisode> byId(UUID episode) {
        return sql.one(
                "select * from metrics.stop_loss_episodes where episode_id = ?", StopLossEpisodes::read, episode);
    }

    /** When each rule was last released, where nothing of it holds. */
    public Map<UUID, Instant> released() {
        Map<UUID, Instant> released = new HashMap<>();
        sql.list(
                "select rule_id, max(released_at) as released_at from metrics.stop_loss_episodes"
                        + " where source <> 'IMPORTED' group by rule_id having bool_and(released_at is not null)",
                row -> released.put(row.uuid("rule_id"), row.instant("released_at")));
        return released;
    }

    public boolean release(UUID episode, Release release) {
        return sql.update(
                        "update metrics.stop_loss_episodes set released_at = ?, released_by = ?, reason = ?, evidence = ?"
                                + " where episode_id = ? and released_at is null",
                        release.at(),
                        release.by(),
                        release.reason(),
                        release.evidence(),
                        episode)
                == 1;
    }

    /** Those whose open conversations are still to be handed off. */
    public List<StopLossEpisode> toHandOff() {
        return sql.list(
                "select * from metrics.stop_loss_episodes where released_at is null and hand_off and handed_off_at is null"
                        + " and cardinality(before) > 0",
                StopLossEpisodes::read);
    }

    public void handedOff(UUID episode, int conversations, Instant now) {
        sql.update(
                "update metrics.stop_loss_episodes set handed_off = ?, handed_off_at = ? where episode_id = ?",
                conversations,
                now,
                episode);
    }

    private static StopLossEpisode read(Row row) throws SQLException {
        Optional<Instant> releasedAt = row.maybeInstant("released_at");
        Release release = new Release(
                releasedAt.orElse(Instant.EPOCH), row.text("released_by"), row.text("reason"), row.text("evidence"));
        return new StopLossEpisode(
                row.uuid("episode_id"),
                RuleRow.read(row),
                row.constant("source", Source.class),
                row.text("subject"),
                row.instant("tripped_at"),
                FindingText.read(row.text("finding")),
                row.text("note"),
                levels(row.texts("before")),
                row.integer("handed_off"),
                releasedAt.map(at -> release));
    }

    private static Map<String, Autonomy> levels(List<String> before) {
        Map<String, Autonomy> levels = new TreeMap<>();
        before.forEach(each -> {
            int at = each.lastIndexOf('=');
            levels.put(each.substring(0, at), Autonomy.valueOf(each.substring(at + 1)));
        });
        return levels;
    }
}
