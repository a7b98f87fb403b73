import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FontFile, readFontFile } from './font-file'

/** Noto Sans (SIL Open Font License 1.1): Latin, Greek and Cyrillic with all their accents. */
const folder = 'node_modules/@expo-google-fonts/noto-sans'

let read: { regular: FontFile; bold: FontFile } | undefined

/** The fonts of a copy, read once. */
export function copyFonts(): { regular: FontFile; bold: FontFile } {
  read ??= {
    regular: readFontFile(
      readFileSync(join(process.cwd(), folder, '400Regular/NotoSans_400Regular.ttf')),
    ),
    bold: readFontFile(
      readFileSync(join(process.cwd(), folder, '600SemiBold/NotoSans_600SemiBold.ttf')),
    ),
  }
  return read
}
