/// DOT keywords.
enum DOTKeyword {}
