import ts from "typescript"

const isNamed = (statement: ts.Statement) =>
  ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ||
  ts.isFunctionDeclaration(statement) || ts.isModuleDeclaration(statement) || ts.isEnumDeclaration(statement)

/** The names that a statement exports, with the node whose comment documents each. */
const exportsOf = (statement: ts.Statement): ReadonlyArray<readonly [name: string, documented: ts.Node]> => {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause
    // What is exported from elsewhere is documented there.
    if (clause === undefined || !ts.isNamedExports(clause) || statement.moduleSpecifier !== undefined) return []
    return clause.elements.map((specifier) => [specifier.name.text, specifier])
  }
  const isExported = ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  if (!isExported) return []
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => [name.getText(), statement])
  }
  return isNamed(statement) && statement.name !== undefined ? [[statement.name.getText(), statement]] : []
}

/** What a module's first comment, or one of an export, lacks. */
const lacking = (comment: ts.JSDoc | undefined, tags: ReadonlyArray<string>): ReadonlyArray<string> => {
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? ""
  const found = new Set((comment?.tags ?? []).map(({ tagName }) => tagName.text))
  return [...text.trim() === "" ? ["a sentence"] : [], ...tags.filter((tag) => !found.has(tag)).map((tag) => `@${tag}`)]
}

const commentsOf = (node: ts.Node): ReadonlyArray<ts.JSDoc> => ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)

/** What the documentation of a module and of its exports lacks, a line each; of overloads one needs it. */
export const missingDocumentation = (module: string, source: string): ReadonlyArray<string> => {
  const file = ts.createSourceFile(`${module}.ts`, source, ts.ScriptTarget.ESNext, true)
  const missing = new Map<string, ReadonlyArray<string>>()
  for (const statement of file.statements) {
    for (const [name, documented] of exportsOf(statement)) {
      const found = lacking(commentsOf(documented).at(-1), ["category", "since"])
      const before = missing.get(name)
      if (before === undefined || found.length < before.length) missing.set(name, found)
    }
  }
  const first = file.statements[0]
  missing.set("the module itself", lacking(first && commentsOf(first)[0], ["since"]))
  return [...missing].filter(([, found]) => found.length > 0)
    .map(([name, found]) => `${module}: ${name} lacks ${found.join(", ")}`)
}
