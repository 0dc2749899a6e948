import { ApiError } from '@restack/api/client'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ConfigError } from '../api/config.js'
import { useLive } from '../api/live.js'
import { useLastingError } from '../api/useLastingError.js'
import { useTexts } from '../i18n/index.js'

/** What a view needs to know of a query; results of TanStack Query have all of it. */
export type QueryState<T> = {
  data: T | undefined
  error: Error | null
  isFetching: boolean
  refetch: () => unknown
}

export type QueryViewProps<T> = {
  query: QueryState<T>
  skeleton: ReactNode
  isEmpty?: (data: T) => boolean
  /** The sentence for no data, saying what would make some. */
  empty?: string
  children: (data: T) => ReactNode
}

/** One of: loading, failed, empty, or the data, with a note when the last renewal failed. */
export function QueryView<T>({ query, skeleton, isEmpty, empty, children }: QueryViewProps<T>) {
  const { t } = useTexts()
  const { data } = query
  const error = useLastingError(query)
  const { overviewFailed } = useLive()
  if (data === undefined) {
    if (error) return <ErrorNotice error={error} retry={query.refetch} isRetrying={query.isFetching} />
    return (
      <div aria-busy="true" className="loading">
        <span className="visually-hidden">{t('common.loading')}</span>
        {skeleton}
      </div>
    )
  }
  return (
    <>
      {error && !overviewFailed ? (
        <p className="stale-note" role="status">
          {t('error.stale')}
          <Button className="button button-small" onPress={() => void query.refetch()}>
            {t('error.retry')}
          </Button>
        </p>
      ) : null}
      {empty && isEmpty?.(data) ? <p className="empty">{empty}</p> : children(data)}
    </>
  )
}

export type ErrorNoticeProps = { error: Error; retry: () => unknown; isRetrying?: boolean }

/** What failed, what to do, and a button to try again. */
export function ErrorNotice({ error, retry, isRetrying = false }: ErrorNoticeProps) {
  const { t } = useTexts()
  const { message, remedy, code } = useErrorTexts(error)
  return (
    <div className="error-notice" role="alert">
      <p className="error-title">{t('error.title')}</p>
      <p>{message}</p>
      {remedy ? <p>{remedy}</p> : null}
      <p className="error-actions">
        <Button className="button" onPress={() => void retry()} isPending={isRetrying}>
          {t('error.retry')}
        </Button>
        {code ? <span className="error-code">{t('error.code', { code })}</span> : null}
      </p>
    </div>
  )
}

type ErrorTexts = { message: string; remedy: string; code?: string | undefined }

/** Faults of this side in the reader's language; what the API explains, in its own words. */
function useErrorTexts(error: Error): ErrorTexts {
  const { t } = useTexts()
  if (error instanceof ConfigError) return { message: t('error.config'), remedy: t('error.configRemedy') }
  if (!(error instanceof ApiError))
    return {
      message: t('error.unexpected', { detail: error.message }),
      remedy: t('error.unexpectedRemedy'),
    }
  switch (error.kind) {
    case 'api':
      return { message: error.message, remedy: error.remedy || t('error.statusRemedy'), code: error.code }
    case 'response':
      return {
        message: t('error.response', { detail: error.message }),
        remedy: t('error.responseRemedy'),
      }
    case 'status':
      return {
        message: t('error.status', { status: String(error.status) }),
        remedy: t('error.statusRemedy'),
      }
    case 'unreachable':
      return {
        message: t('error.unreachable', { url: new URL(error.url, document.baseURI).origin }),
        remedy: t('error.unreachableRemedy'),
      }
  }
}
