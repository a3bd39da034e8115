import { type DeclarationReflection, type ProjectReflection, ReflectionKind } from "typedoc"

/** Whether a class extends what a call gives, as all records and inputs do. */
const extendsExpression = ({ extendedTypes }: DeclarationReflection): boolean =>
  (extendedTypes ?? []).some((type) => type.type !== "reference")

/** Whether a constructor is the one that nobody can call. */
const isUncallable = ({ kind, signatures }: DeclarationReflection): boolean =>
  kind === ReflectionKind.Constructor &&
  (signatures ?? []).every(({ parameters }) => (parameters ?? []).some(({ type }) => type?.toString() === "never"))

const plainRecord = (project: ProjectReflection, record: DeclarationReflection): void => {
  delete record.extendedTypes
  delete record.typeHierarchy
  for (const constructor of (record.children ?? []).filter(isUncallable)) {
    project.removeReflection(constructor)
    for (const group of record.groups ?? []) group.children = group.children.filter((child) => child !== constructor)
  }
  if (record.groups !== undefined) record.groups = record.groups.filter(({ children }) => children.length > 0)
  for (const child of record.children ?? []) {
    delete child.inheritedFrom
    delete child.defaultValue
    for (const signature of child.signatures ?? []) delete signature.inheritedFrom
  }
}

/** Shows records and inputs as their fields, without the call that makes them, and constants without their dots. */
export const plainRecords = (project: ProjectReflection): void => {
  for (const reflection of project.getReflectionsByKind(ReflectionKind.Class)) {
    if (reflection.isDeclaration() && extendsExpression(reflection)) plainRecord(project, reflection)
  }
  for (const reflection of project.getReflectionsByKind(ReflectionKind.Variable)) {
    if (reflection.isDeclaration() && reflection.defaultValue === "...") delete reflection.defaultValue
  }
}
