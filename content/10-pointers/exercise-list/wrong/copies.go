package exercise

type Node struct {
	Value int
	Next  *Node
}

func Remove(list *Node, value int) *Node {
	if list == nil {
		return nil
	}
	rest := Remove(list.Next, value)
	if list.Value == value {
		return rest
	}
	return &Node{Value: list.Value, Next: rest}
}
