import type { CommentDisplayPart, ProjectReflection, Reflection } from "typedoc"
import { ReflectionKind } from "typedoc"

/** Everything that is exported, by `Module.name`; modules by their own name. */
const exportsOf = (project: ProjectReflection): ReadonlyMap<string, Reflection> => {
  const found = new Map<string, Reflection>()
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    if (!module.isDeclaration() || module.parent?.kindOf(ReflectionKind.Module) !== true) continue
    if (!found.has(module.name)) found.set(module.name, module)
    for (const child of module.children ?? []) {
      const name = `${module.name}.${child.name}`
      if (!found.has(name)) found.set(name, child)
    }
  }
  return found
}

/** Has every `Module.name` in the guides, in the READMEs and in the table of operations lead to its page. */
export const linkCode = (project: ProjectReflection): void => {
  const exported = exportsOf(project)
  const linked = (part: CommentDisplayPart): CommentDisplayPart => {
    if (part.kind !== "code") return part
    const name = /^`([\w.]+)`$/.exec(part.text)?.[1]
    const target = name === undefined ? undefined : exported.get(name)
    return name === undefined || target === undefined
      ? part
      : { kind: "inline-tag", tag: "@linkcode", text: name, target }
  }
  for (const document of project.getReflectionsByKind(ReflectionKind.Document)) {
    if (document.isDocument()) document.content = document.content.map(linked)
  }
  for (const reflection of [project, ...project.getReflectionsByKind(ReflectionKind.Module)]) {
    if (!reflection.isProject() && !reflection.isDeclaration()) continue
    if (reflection.readme !== undefined) reflection.readme = reflection.readme.map(linked)
  }
}
