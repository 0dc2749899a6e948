// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IEigen} from "../interfaces/IEigen.sol";

/// @notice Wraps the backing token, one for one.
contract Eigen is IEigen, ERC20Permit {
    using SafeTransferLib for address;

    /// @inheritdoc IEigen
    IERC20 public immutable bEIGEN;

    constructor(IERC20 bEIGEN_) ERC20("Eigen", "EIGEN") ERC20Permit("EIGEN") {
        bEIGEN = bEIGEN_;
    }

    /// @inheritdoc IEigen
    function wrap(uint256 amount) external {
        address(bEIGEN).safeTransferFrom(msg.sender, address(this), amount);
        _mint(msg.sender, amount);
        emit TokenWrapped(msg.sender, amount);
    }

    /// @inheritdoc IEigen
    function unwrap(uint256 amount) external {
        _burn(msg.sender, amount);
        address(bEIGEN).safeTransfer(msg.sender, amount);
        emit TokenUnwrapped(msg.sender, amount);
    }
}
