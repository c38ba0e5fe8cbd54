package org.alongside.architecture.bad.knowledge.application;

import org.apache.lucene.document.Document;

class LuceneStaysInTheIndex {
    Document leaks;
}
