export * from "./InputField.ts"
export * from "./InputModel.ts"
