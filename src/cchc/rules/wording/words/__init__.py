"""The words of wordings (từ ngữ): tokens, vocabulary, and the grammar as data; nothing here knows a rule."""
