// Package slug makes titles fit for web addresses.
package slug

import "strings"

// Make returns the words of a title in lower case, joined by dashes.
func Make(title string) string {
	return strings.Join(strings.Fields(strings.ToLower(title)), "-")
}
