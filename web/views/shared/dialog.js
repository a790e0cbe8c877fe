/**
 * Shows a dialog over the page, until it is closed. Of two quick presses of a button whose dialog is still being loaded the second
 * opens nothing.
 * @param {HTMLDialogElement} dialog named by `aria-labelledby`, and not in the page yet
 * @returns {boolean} false where it is open already
 */
export function openDialog(dialog) {
  const name = dialog.getAttribute('aria-labelledby') ?? '';
  if (document.getElementById(name)?.closest('dialog')) return false;
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return true;
}
