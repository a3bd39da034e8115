import ts from "typescript"

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed })

const isImport = (statement: ts.Statement): boolean => ts.isImportDeclaration(statement)

/** What a statement declares or exports, to sort by. */
const nameOf = (statement: ts.Statement): string => {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText() ?? ""
  if (
    ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) || ts.isModuleDeclaration(statement) || ts.isEnumDeclaration(statement)
  ) {
    return statement.name?.text ?? ""
  }
  // What is exported from elsewhere, or under another name, comes first.
  return ""
}

const compare = (left: string, right: string): number => left < right ? -1 : left > right ? 1 : 0

/**
 * Declarations without comments, sorted by name, so that the text changes only where types do: moving a function or
 * rewording its documentation changes nothing. Overloads stay in their order.
 */
export const normalise = (declarations: string): string => {
  const file = ts.createSourceFile("module.d.ts", declarations, ts.ScriptTarget.ESNext, true)
  const imports = file.statements.filter(isImport)
  const others = file.statements.filter((statement) => !isImport(statement))
  const sorted = [
    ...imports.toSorted((left, right) => compare(left.getText(), right.getText())),
    ...others.toSorted((left, right) => compare(nameOf(left), nameOf(right)))
  ]
  return `${sorted.map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, file)).join("\n")}\n`
}
