import { readChoice, writeChoice } from './storage.js'

export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

const storageKey = 'restack.language'
const documentLanguage: Record<Language, string> = { en: 'en', zh: 'zh-CN' }

/** The remembered language, else the first of the browser's that we have, else English. */
export function initialLanguage(preferred: readonly string[] = navigator.languages): Language {
  const remembered = readChoice(storageKey, languages)
  if (remembered) return remembered
  for (const tag of preferred) {
    const match = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (match) return match
  }
  return 'en'
}

export function rememberLanguage(language: Language): void {
  writeChoice(storageKey, language)
}

/** The tag for `lang` and for `Intl`. */
export const languageTag = (language: string): string =>
  language === 'zh' ? documentLanguage.zh : documentLanguage.en
