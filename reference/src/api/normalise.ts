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

const print = (node: ts.Node, file: ts.SourceFile): string => printer.printNode(ts.EmitHint.Unspecified, node, file)

/** Puts the members of unions into the order of their text: the compiler's own is that in which it met them. */
const sortUnions = (file: ts.SourceFile): ts.TransformerFactory<ts.Statement> => (context) => {
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context)
    return ts.isUnionTypeNode(visited)
      ? ts.factory.createUnionTypeNode(
        visited.types.toSorted((left, right) => compare(print(left, file), print(right, file)))
      )
      : visited
  }
  return (statement) => ts.visitEachChild(statement, visit, context)
}

/**
 * Declarations without comments, sorted by name, so that the text changes only where types do: moving a function or
 * rewording its documentation changes nothing, nor does the order of a union. Overloads stay in their order.
 */
export const normalise = (declarations: string): string => {
  const file = ts.createSourceFile("module.d.ts", declarations, ts.ScriptTarget.ESNext, true)
  const imports = file.statements.filter(isImport)
  const others = file.statements.filter((statement) => !isImport(statement))
  const sorted = [
    ...imports.toSorted((left, right) => compare(left.getText(), right.getText())),
    ...others.toSorted((left, right) => compare(nameOf(left), nameOf(right)))
  ]
  const { transformed } = ts.transform(sorted, [sortUnions(file)])
  return `${transformed.map((statement) => print(statement, file)).join("\n")}\n`
}
