import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { initialLanguage, type Language, languageTag, rememberLanguage } from '../preferences/language.js'
import type { en } from './en.js'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** The texts of a language, loaded when it is first wanted. */
const texts: Record<Language, () => Promise<object>> = {
  en: async () => (await import('./en.js')).en,
  zh: async () => (await import('./zh.js')).zh,
}

/** Starts the translations and keeps the language of the document in step. */
export async function startTranslations(language: Language = initialLanguage()): Promise<typeof i18next> {
  i18next.on('languageChanged', () => {
    document.documentElement.lang = languageTag(i18next.language)
  })
  await i18next.use(initReactI18next).init({
    resources: { [language]: { translation: await texts[language]() } },
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  })
  return i18next
}

export async function setLanguage(language: Language): Promise<void> {
  rememberLanguage(language)
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await texts[language]())
  await i18next.changeLanguage(language)
}

/** The texts, and the language tag for `Intl`. */
export function useTexts() {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language, tag: languageTag(i18n.language) }
}
