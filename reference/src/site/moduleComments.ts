import { Comment, type Context, type DeclarationReflection, ReflectionKind } from "typedoc"
import ts from "typescript"

/**
 * The comment that a file begins with tells of its module. Typedoc wants that said by a tag, which is put in as files are
 * read, since in the sources it would say nothing that their place does not.
 */
export const markModuleComments = (): void => {
  const readFile = ts.sys.readFile.bind(ts.sys)
  ts.sys.readFile = (path, encoding) => {
    const text = readFile(path, encoding)
    return /\/packages\/\w+\/src\/\w+\.ts$/.test(path)
      ? text?.replace(/^\/\*\*[^]*?(?=\*\/)/, (comment) => `${comment}\n * @module\n `)
      : text
  }
}

/** What is exported under another name, as `delete` has to be, is documented where it is exported. */
export const documentExport = (context: Context, reflection: DeclarationReflection): void => {
  if (reflection.hasComment() || reflection.parent?.kind !== ReflectionKind.Module) return
  const module = context.getSymbolFromReflection(reflection.parent)
  if (module === undefined) return
  const exported = context.checker.getExportsOfModule(module).find(({ name }) => name === reflection.name)
  const declaration = exported?.declarations?.find(ts.isExportSpecifier)
  const comment = declaration && context.getNodeComment(declaration, false)
  if (comment !== undefined) reflection.comment = comment
}

/** What a module exports of another stands in the category that it has there. */
export const categoriseReference = (context: Context): void => {
  for (const reflection of context.project.getReflectionsByKind(ReflectionKind.Reference)) {
    if (!reflection.isReference()) continue
    const target = reflection.tryGetTargetReflectionDeep()
    const signature = target?.isDeclaration() === true ? target.signatures?.[0] : undefined
    const category = (target?.comment ?? signature?.comment)?.getTag("@category")
    if (category === undefined || reflection.comment?.getTag("@category") !== undefined) continue
    reflection.comment ??= new Comment()
    reflection.comment.blockTags.push(category.clone())
  }
}
