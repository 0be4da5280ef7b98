// Package ledger is for the packages under bank.
package ledger

// Balance is what is left.
var Balance = 100
