package org.alongside.knowledge.index;

class InMemoryPassageIndexTest extends PassageIndexContract {

    private final PassageIndex index = new InMemoryPassageIndex();

    @Override
    protected PassageIndex index() {
        return index;
    }
}
