import { useEffect } from 'react'
import { useTexts } from '../i18n/index.js'

/** The title of the document: the page's name and the product's. */
export function usePageTitle(title: string): void {
  const { t } = useTexts()
  const whole = t('app.titleOf', { page: title })
  useEffect(() => {
    document.title = whole
  }, [whole])
}
