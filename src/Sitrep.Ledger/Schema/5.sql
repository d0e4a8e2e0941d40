-- Which words stand in which article, as they are and as lemmas: an entry of the lexicon can only matter where its words are.
CREATE VIRTUAL TABLE article_words USING fts5 (words, content = '', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');

-- Articles of earlier releases, whose words are not in it: they may always change.
CREATE TABLE unworded (article_seq INTEGER PRIMARY KEY REFERENCES articles);
INSERT INTO unworded SELECT seq FROM articles;
