/** Rules of GBNF for JSON. White space is bounded: a small model could go on with it. */
export const jsonRules = `ws ::= | " " | "\\n" [ \\t]{0,20}
string ::= "\\"" char* "\\""
char ::= [^"\\\\\\x7F\\x00-\\x1F] | "\\\\" (["\\\\bfnrt] | "u" [0-9a-fA-F]{4})
integer ::= "-"? ("0" | [1-9] [0-9]{0,15})
number ::= integer ("." [0-9]{1,16})? ([eE] [-+]? [0-9]{1,3})?
boolean ::= "true" | "false"
null ::= "null"
value ::= object | array | string | number | boolean | null
object ::= "{" ws (string ws ":" ws value (ws "," ws string ws ":" ws value)*)? ws "}"
array ::= "[" ws (value (ws "," ws value)*)? ws "]"
`;

/** Any object, as format: "json" asks for. */
export const anyObjectGrammar = `root ::= object\n${jsonRules}`;
