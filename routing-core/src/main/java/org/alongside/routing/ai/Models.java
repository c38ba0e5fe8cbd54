package org.alongside.routing.ai;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * The models in memory, up to a number of bytes. Those used least recently go first; they are loaded again when asked
 * for. The one that came last stays, however large it is. Thread-safe.
 */
public final class Models {

    /** A version belongs to one tenant; both are asked for, so that no tenant is ever served another's model. */
    public record Key(TenantId tenant, UUID policyVersion) {}

    private record Held(IntentModel model, long bytes) {}

    private final Map<Key, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long bytes;

    /** @param most bytes of all models together */
    public Models(long most) {
        this.most = most;
    }

    public synchronized Optional<IntentModel> get(Key key) {
        return Optional.ofNullable(held.get(key)).map(Held::model);
    }

    /** @param size of the model when stored; in memory it is about the same */
    public synchronized void put(Key key, IntentModel model, long size) {
        remove(key);
        held.put(key, new Held(model, size));
        bytes += size;
        Iterator<Map.Entry<Key, Held>> eldest = held.entrySet().iterator();
        while (bytes > most && held.size() > 1) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }

    public synchronized void remove(Key key) {
        Held gone = held.remove(key);
        bytes -= gone == null ? 0 : gone.bytes();
    }

    public synchronized int size() {
        return held.size();
    }

    public synchronized long bytes() {
        return bytes;
    }
}
