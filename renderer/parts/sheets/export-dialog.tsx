import { type ReactElement, useState } from 'react';
import { closeSheets, exportSheet, type Paper, printSheet, printToPdf, useSheets } from '../../state/sheets.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Select,
} from '../kit.ts';
import '../form-dialog.css';

/** Asks which register or profile is wanted and on what paper, and writes it as Excel, CSV or PDF or prints it. */
export function ExportDialog(): ReactElement {
  const { choices, first, busy, refusal } = useSheets();
  const [what, setWhat] = useState(first);
  const [paper, setPaper] = useState<Paper>('A4');
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : closeSheets())}>
      <DialogSurface className="form-dialog">
        <DialogBody>
          <DialogTitle>Export or print registers</DialogTitle>
          <DialogContent className="form-fields">
            <Field label="What">
              <Select value={what} onChange={(_, data) => setWhat(data.value)}>
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Paper, landscape">
              <RadioGroup
                layout="horizontal"
                value={paper}
                onChange={(_, { value }) => setPaper(value === 'A3' ? 'A3' : 'A4')}
              >
                <Radio value="A4" label="A4" />
                <Radio value="A3" label="A3" />
              </RadioGroup>
            </Field>
            <p className="muted">
              The sheet is set up to print on this paper. One register or profile can also be saved as CSV.
            </p>
            {refusal === null ? null : (
              <p role="alert" className="form-refusal">
                {refusal}
              </p>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={closeSheets}>Cancel</Button>
            <Button disabledFocusable={busy} onClick={() => void printSheet(what, paper)}>
              Print…
            </Button>
            <Button disabledFocusable={busy} onClick={() => void printToPdf(what, paper)}>
              Save as PDF…
            </Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void exportSheet(what, paper)}>
              Save as Excel…
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
