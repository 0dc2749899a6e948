import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { initialLanguage, type Language, languageTag, rememberLanguage } from '../preferences/language.js'
import { en } from './en.js'
import { zh } from './zh.js'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** Starts the translations and keeps language and title of the document in step. */
export async function startTranslations(language: Language = initialLanguage()): Promise<typeof i18next> {
  i18next.on('languageChanged', () => {
    document.documentElement.lang = languageTag(i18next.language)
    document.title = i18next.t('app.title')
  })
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  })
  return i18next
}

export async function setLanguage(language: Language): Promise<void> {
  rememberLanguage(language)
  await i18next.changeLanguage(language)
}

/** The texts, and the language tag for `Intl`. */
export function useTexts() {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language, tag: languageTag(i18n.language) }
}
