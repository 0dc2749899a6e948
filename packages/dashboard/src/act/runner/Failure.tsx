import { useTexts } from '../../i18n/index.js'
import { i18nKeyOf, useWordsOf } from './failureWords.js'
import type { RestackError } from './run.js'

/** What went wrong and what to do. Faults of this side are in the reader's language, the contracts' in their own. */
export function Failure({ failure, lead }: { failure: RestackError; lead?: string }) {
  const { t } = useTexts()
  const wordsOf = useWordsOf()
  const own = i18nKeyOf(failure.code)
  return (
    <div className="error-notice act-failure" role="alert" data-testid="failure" data-code={failure.code}>
      <p className="error-title">{lead ?? t('act.refused')}</p>
      {own ? (
        <p>{t(`failures.${own}`)}</p>
      ) : (
        <div lang="en">
          <p>{wordsOf(failure.message)}</p>
          <p>{wordsOf(failure.remedy)}</p>
        </div>
      )}
      <p className="error-code">{t('error.code', { code: failure.code })}</p>
    </div>
  )
}
