import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from 'react-aria-components/Button'
import { useTexts } from '../i18n/index.js'

/** The last resort, where rendering itself failed. */
export function UnexpectedError({ error }: ErrorComponentProps) {
  const { t } = useTexts()
  const detail = error instanceof Error ? error.message : String(error)
  return (
    <section className="panel notice-page" role="alert">
      <h1>{t('error.title')}</h1>
      <p>{t('error.unexpected', { detail })}</p>
      <p>{t('error.unexpectedRemedy')}</p>
      <Button className="button" onPress={() => window.location.reload()}>
        {t('error.reload')}
      </Button>
    </section>
  )
}
