// Package initials has a bug, so that its test has something to report.
package initials

// Of returns the first letter of each name.
func Of(names ...string) []string {
	var letters []string
	for _, name := range names[1:] {
		letters = append(letters, name[:1])
	}
	return letters
}
