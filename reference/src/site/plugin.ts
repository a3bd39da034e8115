/** Has typedoc read and show the modules as they are written here. */
import { Application, Converter } from "typedoc"
import { documentTitles } from "./documentTitles.ts"
import { linkCode } from "./linkCode.ts"
import { categoriseReference, documentExport, markModuleComments } from "./moduleComments.ts"
import { plainRecords } from "./plainRecords.ts"

export const load = (app: Application): void => {
  markModuleComments()
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, documentExport)
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, categoriseReference)
  app.on(Application.EVENT_PROJECT_REVIVE, plainRecords, 1000)
  app.on(Application.EVENT_PROJECT_REVIVE, documentTitles, 1001)
  app.on(Application.EVENT_PROJECT_REVIVE, linkCode, 1000)
}
