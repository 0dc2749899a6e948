import { Link } from '@tanstack/react-router'
import { usePageTitle } from '../components/usePageTitle.js'
import { useTexts } from '../i18n/index.js'

export function NotFoundPage() {
  const { t } = useTexts()
  usePageTitle(t('notFound.title'))
  return (
    <section className="panel notice-page">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.body')}</p>
      <p>
        <Link to="/">{t('notFound.link')}</Link>
      </p>
    </section>
  )
}
