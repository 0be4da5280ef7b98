package exercise

type Node struct {
	Value int
	Next  *Node
}

func Remove(list *Node, value int) *Node {
	for list.Value == value {
		list = list.Next
	}
	for node := list; node.Next != nil; {
		if node.Next.Value == value {
			node.Next = node.Next.Next
		} else {
			node = node.Next
		}
	}
	return list
}
