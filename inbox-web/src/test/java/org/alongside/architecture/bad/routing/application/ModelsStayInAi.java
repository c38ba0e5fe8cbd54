package org.alongside.architecture.bad.routing.application;

import dev.langchain4j.model.chat.ChatModel;

class ModelsStayInAi {
    ChatModel leaks;
}
