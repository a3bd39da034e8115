import { type ProjectReflection, ReflectionKind } from "typedoc"

/** Names every guide by its first heading instead of by its file. */
export const documentTitles = (project: ProjectReflection): void => {
  for (const document of project.getReflectionsByKind(ReflectionKind.Document)) {
    if (!document.isDocument()) continue
    const title = /^# (.+)$/m.exec(document.content.map(({ text }) => text).join(""))?.[1]
    if (title !== undefined) document.name = title
  }
}
