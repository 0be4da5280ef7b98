package exercise

func CleanRows(grid [][]int) int {
	count := 0
rows:
	for _, row := range grid {
		if len(row) == 0 {
			break
		}
		for _, n := range row {
			if n < 0 {
				break rows
			}
		}
		count++
	}
	return count
}
