package exercise

// CleanRows counts the rows before the first that is empty, leaving out those
// that hold a negative number.
func CleanRows(grid [][]int) int {
	count := 0
	for _, row := range grid {
		for _, n := range row {
			if n < 0 {
				break
			}
		}
		count++
	}
	return count
}
