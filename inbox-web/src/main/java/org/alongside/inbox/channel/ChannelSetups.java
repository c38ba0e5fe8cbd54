package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.alongside.tenant.ChannelKind;

/** The one setup of each kind of channel. */
@ApplicationScoped
public class ChannelSetups {

    private final List<ChannelSetup> setups;

    @Inject
    public ChannelSetups(Instance<ChannelSetup> setups) {
        this((Iterable<ChannelSetup>) setups);
    }

    /** For use outside a container. */
    public ChannelSetups(Iterable<ChannelSetup> setups) {
        this.setups = StreamSupport.stream(setups.spliterator(), false)
                .sorted(Comparator.comparing(ChannelSetup::channel))
                .toList();
    }

    /** In the order of the kinds. */
    public List<ChannelSetup> all() {
        return setups;
    }

    public Optional<ChannelSetup> of(ChannelKind kind) {
        return setups.stream().filter(setup -> setup.channel() == kind).findFirst();
    }
}
