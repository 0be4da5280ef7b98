package exercise

func CleanRows(grid [][]int) int {
	count := 0
	for _, row := range grid {
		if len(row) == 0 {
			break
		}
		count++
		for _, n := range row {
			if n < 0 {
				count--
			}
		}
	}
	return count
}
