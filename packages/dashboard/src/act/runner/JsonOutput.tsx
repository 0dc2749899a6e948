import { Button } from 'react-aria-components/Button'
import { CopyButton } from '../../components/CopyButton.js'
import { useTexts } from '../../i18n/index.js'

export type JsonOutputProps = { content: object; fileName: string; testId: string }

/** JSON to be looked at, copied or saved. */
export function JsonOutput({ content, fileName, testId }: JsonOutputProps) {
  const { t } = useTexts()
  const text = `${JSON.stringify(content, null, 2)}\n`
  return (
    <div className="json-output">
      <textarea
        readOnly
        rows={12}
        value={text}
        aria-label={fileName}
        spellCheck={false}
        data-testid={testId}
      />
      <div className="form-actions">
        <CopyButton value={text} label={fileName} isShown={false}>
          <span className="button button-small">{t('copy.copy')}</span>
        </CopyButton>
        <Button className="button button-small" onPress={() => save(text, fileName)}>
          {t('act.download', { file: fileName })}
        </Button>
      </div>
    </div>
  )
}

function save(text: string, fileName: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
