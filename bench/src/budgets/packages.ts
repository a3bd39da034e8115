import { execFile } from "node:child_process"
import { mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { script } from "../children.ts"

const root = script("../..")

const kilobytesOf = async (folder: string, file: string): Promise<number> =>
  (await stat(join(folder, file))).size / 1000

/** What each package weighs as it is downloaded, by its folder's name. */
export const measureTarballs = async (): Promise<ReadonlyMap<string, number>> => {
  const folder = await mkdtemp(join(tmpdir(), "effect-mailgun-packed-"))
  try {
    const args = ["-y", "pnpm@12", "--recursive", "--filter", "./packages/*", "pack", "--pack-destination", folder]
    await promisify(execFile)("npx", args, { cwd: root })
    const tarballs = (await readdir(folder)).filter((file) => file.endsWith(".tgz"))
    return new Map(
      await Promise.all(
        tarballs.map(async (file) =>
          [/^effect-mailgun-([a-z]+)-/.exec(file)?.[1] ?? file, await kilobytesOf(folder, file)] as const
        )
      )
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What the emulator's command weighs, with what it loads only when asked. */
export const measureCommand = async (): Promise<number> => {
  const folder = join(root, "packages/emulator/dist/command")
  const files = (await readdir(folder)).filter((file) => file.endsWith(".js"))
  const sizes = await Promise.all(files.map((file) => kilobytesOf(folder, file)))
  return sizes.reduce((total, size) => total + size, 0)
}
