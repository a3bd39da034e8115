import { type DeclarationReflection, type ProjectReflection, ReflectionKind } from "typedoc"

/** Whether a class extends what a call gives, as all records and inputs do. */
const extendsExpression = ({ extendedTypes }: DeclarationReflection): boolean =>
  (extendedTypes ?? []).some((type) => type.type !== "reference")

/** Whether a constructor is the one that nobody can call. */
const isUncallable = ({ signatures }: DeclarationReflection): boolean =>
  (signatures ?? []).every(({ parameters }) => (parameters ?? []).some(({ type }) => type?.toString() === "never"))

/** Shows records and inputs as their fields, without the call that makes them. */
export const plainRecords = (project: ProjectReflection): void => {
  for (const reflection of project.getReflectionsByKind(ReflectionKind.Class)) {
    if (!reflection.isDeclaration() || !extendsExpression(reflection)) continue
    delete reflection.extendedTypes
    delete reflection.typeHierarchy
    for (const child of [...reflection.children ?? []]) {
      if (child.kindOf(ReflectionKind.Constructor) && isUncallable(child)) {
        project.removeReflection(child)
        continue
      }
      delete child.inheritedFrom
      delete child.defaultValue
      for (const signature of child.signatures ?? []) delete signature.inheritedFrom
    }
  }
}
