package exercise

// CleanRows counts the rows before the first that is empty, leaving out those
// that hold a negative number.
func CleanRows(grid [][]int) int {
	count := 0
rows:
	for _, row := range grid {
		if len(row) == 0 {
			break
		}
		for _, n := range row {
			if n < 0 {
				continue rows
			}
		}
		count++
	}
	return count
}
