// Knows the way from a form file in 様式の出力 to its room: the form stands there with the cell that was looked at.
import { useApp } from '../../stores/app.ts'
import { useExport } from '../../stores/export.ts'
import { useFormFiles } from '../../stores/form-files.ts'
import { useProblem } from '../../stores/problem.ts'

/** What is not saved in the room is asked for first. */
export async function openFormFile(id: string, cell: Readonly<{ sheet: string; address: string }> | null): Promise<void> {
  useExport.getState().close()
  await useProblem.getState().guard(async () => {
    const { catchUp, select, show } = useFormFiles.getState()
    await catchUp()
    await select(id)
    if (cell) show(cell.sheet, cell.address)
    useApp.getState().goTo('formFiles')
  })
}
